/** Finds the code of an error of the operating system: ENOENT, EACCES …; undefined for any other error. */
export function findSystemCode(error: unknown): string | undefined {
  return error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : undefined;
}
