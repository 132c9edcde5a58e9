/** Narrows to an error of the operating system with a code: ENOENT, EADDRINUSE … */
export function isSystemError(error: unknown, code: string): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && error.code === code;
}
