import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Stripping the types from some four hundred files takes a second, so the result is kept next to the packages for the next time.
// Static imports would be read before this line. This file itself has no types, because the code that strips them keeps 18 MB.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/econews', import.meta.url)));
const { runProgram } = await import('./runProgram.ts');
process.exitCode = await runProgram(process);
