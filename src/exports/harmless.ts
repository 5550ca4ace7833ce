/**
 * Text that no spreadsheet takes for a formula: an apostrophe before whatever could begin one. A
 * plain number, also a negative one, stays as it is.
 */
export const harmless = (text: string): string =>
  /^[\s\u{feff}]*[=+\-@\t\r\n＝＋－＠|%]/u.test(text) && !/^-?\d+(\.\d+)?$/.test(text)
    ? `'${text}`
    : text
