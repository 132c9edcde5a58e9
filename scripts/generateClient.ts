import { writeFileSync } from 'node:fs';
import { printDocuments } from './client/printDocuments.ts';

writeFileSync('packages/client/generated/documents.ts', await printDocuments());
