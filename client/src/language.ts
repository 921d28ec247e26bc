export const LANGUAGE = 'apacheconf';
