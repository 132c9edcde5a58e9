import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Taking the types out of some four hundred files takes a second: kept for the next time, beside the packages. What is imported
// statically would be read before this line; and this file has no types itself, since what takes them out holds 18 MB for good.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/econews', import.meta.url)));
const { runProgram } = await import('./runProgram.ts');
process.exitCode = await runProgram(process);
