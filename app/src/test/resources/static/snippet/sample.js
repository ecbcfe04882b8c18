// A part of the snippet, for the tests of how parts are served.
export const sample = true;
