declare module 'virtual:queries' {
  /** The text of each registered operation, by its hash. */
  const queries: Readonly<Record<string, string>>;
  export default queries;
}
