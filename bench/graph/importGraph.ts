import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, rmSync, type WriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findJava } from '../../src/neo4j/embedded/findJava.ts';
import { layOut } from '../../src/neo4j/embedded/layout.ts';
import type { Row, Value } from '../../src/load/row.ts';
import { type Batch, type PartName, PARTS } from './batch.ts';
import { JARS } from './startDatabase.ts';

/**
 * Imports batches into a database that was never started, with Neo4j's own offline importer: minutes for millions of
 * rows that take an hour as transactions. The graph is the same; the product's own path is measured at a smaller scale.
 */
export async function importGraph(folder: string, batches: AsyncIterable<Batch>): Promise<number> {
  const layout = layOut(folder);
  const csv = join(folder, 'csv');
  for (const each of [csv, layout.conf, layout.data, layout.logs]) mkdirSync(each, { recursive: true });
  writeFileSync(join(layout.conf, 'neo4j.conf'), `server.directories.data=${layout.data}\n`);
  const files = new Map<PartName, WriteStream>();
  let count = 0;
  for await (const { part, rows } of batches) {
    const [first] = rows;
    if (first === undefined) continue;
    const file = files.get(part) ?? open(files, part, join(csv, `${part}.csv`), first);
    const text = rows.map((row) => printLine(part, row)).join('');
    count += rows.length;
    if (!file.write(text)) await once(file, 'drain');
  }
  for (const file of files.values()) await new Promise((resolve) => file.end(resolve));
  const sources = Array.from(files.keys(), (part) => {
    const definition = PARTS[part];
    const file = join(csv, `${part}.csv`);
    return 'labels' in definition ? `--nodes=${file}` : `--relationships=${definition.type}=${file}`;
  });
  const options = ['--multiline-fields=true', '--overwrite-destination=true', '--array-delimiter=U+001F'];
  execFileSync(
    await findJava(process.env['JAVA_HOME']),
    [
      '-Xmx2g',
      '-cp',
      join(JARS, '*'),
      'org.neo4j.cli.AdminTool',
      'database',
      'import',
      'full',
      'neo4j',
      ...options,
      ...sources,
    ],
    {
      env: { ...process.env, NEO4J_HOME: layout.home, NEO4J_CONF: layout.conf },
      stdio: ['ignore', 'ignore', 'inherit'],
      cwd: csv,
    },
  );
  rmSync(csv, { recursive: true });
  return count;
}

function open(files: Map<PartName, WriteStream>, part: PartName, path: string, first: Row): WriteStream {
  const file = createWriteStream(path);
  files.set(part, file);
  file.write(`${printHeader(part, first).join(',')}\n`);
  return file;
}

/** Names the columns with their types. A column whose first value is null contains texts. */
function printHeader(part: PartName, first: Row): readonly string[] {
  const definition = PARTS[part];
  if ('type' in definition) return [':START_ID', ':END_ID', ...definition.properties];
  return [
    ':LABEL',
    ...Object.entries(first).map(([name, value]) => (name === 'id' ? 'id:ID' : `${name}${printType(value)}`)),
  ];
}

function printType(value: Value): string {
  if (Array.isArray(value)) return typeof value[0] === 'bigint' ? ':long[]' : ':string[]';
  if (typeof value === 'bigint') return ':long';
  if (typeof value === 'number') return ':double';
  return typeof value === 'boolean' ? ':boolean' : '';
}

function printLine(part: PartName, row: Row): string {
  const definition = PARTS[part];
  if ('type' in definition) {
    const ends = [row[definition.from[1]], row[definition.to[1]]];
    return `${[...ends, ...definition.properties.map((property) => row[property])].map(printValue).join(',')}\n`;
  }
  const labels = [...definition.labels.split(':'), ...(row['official'] === true ? ['Official'] : [])];
  return `${[labels, ...Object.values(row)].map(printValue).join(',')}\n`;
}

function printValue(value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return quote(value.join('\u001F'));
  return typeof value === 'string' ? quote(value) : String(value as bigint | number | boolean);
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
