/** What is not read of a file system, wherever it is. */

/** Apache itself takes a line of 16 MiB; a file of more than this is no configuration. */
export const MAX_SIZE = 32 * 1024 * 1024;
/** Characters of all files that nobody has open: ten times of what the largest servers read. */
export const MAX_TEXT = 64 * 1024 * 1024;
export const MAX_ENTRIES = 50_000;

/** File systems of the kernel: reading there may wait for ever, or mean something. */
export const KERNEL = /^\/(proc|sys|dev)(\/|$)/;
