declare module 'opencc-js/dict/TSCharacters' {
  /** Rows `traditional simplified`, one after the other with `|` between them. */
  const table: string;
  export default table;
}
