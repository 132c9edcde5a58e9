import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHandler } from 'graphql-http/lib/use/http';
import type { Finding } from '../../faults/scenario.ts';
import { type Stand, startStand } from '../../faults/ground/startStand.ts';
import { readSchema } from '../../src/graphql/readSchema.ts';
import { writeTokens } from '../../tests/graphql/writeTokens.ts';
import type { Suite } from '../suite.ts';
import { runTool, SUITES, type ToolRun } from './runTool.ts';

const VENV = join(SUITES, '../.econews/suites/venv');
const VERSION = '4.32.5';
const SECONDS = '60';
const TOKEN = 'a-long-and-random-token-of-an-editor';

/** Sends generated operations to the running program, including mutations with an editor's token. */
export const schemathesis: Suite = {
  name: 'schemathesis',
  what: `schemathesis ${VERSION}: operations generated from the schema, for a minute, against the running program, mutations included`,
  async run() {
    await install();
    const home = await mkdtemp(join(tmpdir(), 'econews-suites-'));
    try {
      const TOKENS_FILE = await writeTokens([{ name: 'Li', role: 'editor', token: TOKEN }]);
      const stand = await startStand(home, { TOKENS_FILE });
      try {
        return [...(await attackProgram(stand)), await attackBroken()];
      } finally {
        await stand.stop();
      }
    } finally {
      await rm(home, { recursive: true, force: true });
    }
  },
};

async function attackProgram(stand: Stand): Promise<readonly Finding[]> {
  const { code, output } = await attack(`${stand.url}/graphql`, SECONDS, TOKEN);
  const errors = stand.server.output().match(/"level":50.*/g) ?? [];
  return [
    { must: 'no failure', seen: summarize(output), isMet: code === 0 },
    {
      must: 'no error of the server in its log',
      seen: errors.length === 0 ? 'none' : errors.slice(0, 3).join(' | ').slice(0, 500),
      isMet: errors.length === 0,
    },
    { must: 'ready afterwards', seen: (await stand.findUnready()) ?? 'ready', isMet: !(await stand.findUnready()) },
  ];
}

/** The same schema on a server that answers every third request with a server error. */
async function attackBroken(): Promise<Finding> {
  const handle = createHandler({ schema: readSchema('schema'), rootValue: {} });
  let count = 0;
  const http = createServer((request, response) => {
    count += 1;
    if (count % 3 === 0) response.writeHead(500).end('{"errors":[{"message":"broken"}]}');
    else void handle(request, response);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  try {
    const url = `http://127.0.0.1:${String((http.address() as AddressInfo).port)}/graphql`;
    const { code, output } = await attack(url, '10');
    return {
      must: 'control: a server that answers every third request with 500 fails',
      seen: summarize(output),
      isMet: code !== 0 && /Server error/i.test(output),
    };
  } finally {
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  }
}

async function attack(url: string, seconds: string, token?: string): Promise<ToolRun> {
  const header = token === undefined ? [] : ['-H', `authorization: Bearer ${token}`];
  const bounds = ['--max-time', seconds, '--seed', '1', '--request-timeout', '30'];
  const checks = ['--exclude-checks', 'positive_data_acceptance'];
  // It remembers what failed where it runs, and would try that again on the next server.
  const cwd = await mkdtemp(join(tmpdir(), 'econews-suites-'));
  try {
    const args = ['run', url, ...bounds, ...checks, ...header];
    return await runTool(join(VENV, 'bin/st'), args, { cwd, env: { NO_COLOR: '1' } });
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
}

async function install(): Promise<void> {
  if (existsSync(join(VENV, 'bin/st'))) return;
  await runTool('python3', ['-m', 'venv', VENV]);
  const { code, output } = await runTool(join(VENV, 'bin/pip'), ['install', '--quiet', `schemathesis==${VERSION}`]);
  if (code !== 0) throw new Error(`schemathesis could not be installed:\n${output}`);
}

/** The end of its report: counts of cases and failures. */
function summarize(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => / generated|unique failure/.test(line))
    .slice(-2)
    .join('; ');
}
