/**
 * What the command loads once it knows what is asked of it. It stands in a file of its own beside the command: an editor that starts a
 * server has its first answer before most of the server is read.
 */

export const loadServer = () => import('./node.ts');

export const loadCheck = () => import('./check.ts');
