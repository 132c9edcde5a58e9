import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/neo4j/embedded/layout.ts';
import { printConf } from '../../src/neo4j/embedded/printConf.ts';
import { PROJECT } from '../../src/host/folders.ts';
import { loadConfig } from '../../src/host/settings/loadConfig.ts';
import { SETTINGS } from '../../src/host/settings/settings.ts';
import { ConfigError } from '../../src/errors/ConfigError.ts';
import { DEFAULT_SERVER_SETTINGS } from '../../src/graphql/serverSettings.ts';

const server = { NEO4J_URI: 'neo4j+s://abc.databases.neo4j.io', NEO4J_PASSWORD: ' spaced secret ' };

describe('loadConfig', () => {
  it('has a value for everything if nothing is set', () => {
    const { home, neo4j, server: settings } = loadConfig({});
    expect(home).toBe(`${PROJECT}.econews`);
    expect(neo4j).toEqual({
      kind: 'embedded',
      heap: '1g',
      pageCache: '256m',
      javaHome: undefined,
      distribution: undefined,
    });
    expect(settings).toEqual(DEFAULT_SERVER_SETTINGS);
  });

  it('takes a server as configured, the password exactly', () => {
    expect(loadConfig(server).neo4j).toEqual({
      kind: 'server',
      address: { uri: server.NEO4J_URI, user: 'neo4j', password: ' spaced secret ', database: 'neo4j' },
    });
  });

  it('treats an empty variable as not set, as docker compose passes them on', () => {
    expect(loadConfig(Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, ''])))).toEqual(loadConfig({}));
  });

  it('resolves the data folder from the working directory', () => {
    expect(loadConfig({ ECONEWS_HOME: 'elsewhere' }).home).toBe(resolve('elsewhere'));
  });

  it.each([
    ['PORT', '65536', /from 0 to 65535/],
    ['PORT', '4e3', /whole number/],
    ['NEO4J_HEAP', '1 gigabyte', /size like 512m/],
    ['NEO4J_HTTP_PORT', '70000', /from 1 to 65535/],
    ['LOG_LEVEL', 'loud', /one of trace, debug/],
    ['INTROSPECTION', 'yes', /one of true, false/],
    ['LIMIT_DEPTH', '0', /from 1/],
    ['NEO4J_URI', 'http://localhost:7474', /neo4j\+s:\/\//],
    ['NEO4J_URI', 'localhost', /bolt:\/\//],
  ])('refuses %s=%s and says which values are allowed', (name, value, remedy) => {
    const load = (): unknown => loadConfig({ NEO4J_PASSWORD: 'x', [name]: value });
    expect(load).toThrow(ConfigError);
    expect(load).toThrow(remedy);
  });

  it('needs a password with an address', () => {
    expect(() => loadConfig({ NEO4J_URI: server.NEO4J_URI })).toThrow(/^NEO4J_PASSWORD is not set\. /);
  });
});

describe('the settings of the containers', () => {
  it('are settings that the program reads', async () => {
    const compose = await readFile(`${PROJECT}docker-compose.yml`, 'utf8');
    const [, environment = ''] = /^ {2}api:[^]*?^ {4}environment:\n((?: {6}.*\n)+)/m.exec(compose) ?? [];
    const names = Array.from(environment.matchAll(/^ {6}(\w+):/gm), ([, name]) => name);
    expect(names).toContain('NEO4J_URI');
    for (const name of names) expect(Object.keys(SETTINGS)).toContain(name);
  });

  it('hold no password of their own', async () => {
    const compose = await readFile(`${PROJECT}docker-compose.yml`, 'utf8');
    for (const [, value] of compose.matchAll(/(?:PASSWORD|AUTH): (.*)/g)) expect(value).toContain('${NEO4J_PASSWORD:?');
  });

  it('limit Neo4j as the program limits its own', async () => {
    const compose = await readFile(`${PROJECT}docker-compose.yml`, 'utf8');
    const container = new Map(
      Array.from(compose.matchAll(/^ {6}NEO4J_(\w+): '?(.*?)'?$/gm), ([, name = '', value]) => [
        // As the image's own documentation has it: a dot is an underscore, and an underscore two.
        name.replaceAll('__', '-').replaceAll('_', '.').replaceAll('-', '_'),
        value,
      ]),
    );
    const own = printConf(layOut('/graph'), { port: 7687, pageCache: '256m', strict: true })
      .split('\n')
      .flatMap((line) => {
        const [, name = '', value] = /^([\w.]+)=(.*)$/u.exec(line) ?? [];
        return name === '' || /directories|address|auth_enabled|strict_validation|server\.http\.enabled/u.test(name)
          ? []
          : [[name, value]];
      });
    expect(own.length).toBeGreaterThan(20);
    expect(own.map(([name = '']) => [name, container.get(name)])).toEqual(own);
  });

  it('show no password to anyone who lists processes', async () => {
    const compose = await readFile(`${PROJECT}docker-compose.yml`, 'utf8');
    const check = /^ {6}test: (.*)$/m.exec(compose)?.[1] ?? '';
    expect(check).toContain('NEO4J_PASSWORD=');
    expect(check).not.toMatch(/(?:-p|--password)\b/u);
  });

  it.each(['.gitignore', '.dockerignore'])('keep tokens and passwords out by %s', async (file) => {
    const lines = (await readFile(`${PROJECT}${file}`, 'utf8')).split('\n').map((line) => line.replace(/^\*\*\//u, ''));
    for (const kept of ['tokens.json', '.env', '.env.*']) expect(lines).toContain(kept);
  });

  it('build from a Dockerfile that pins, runs as a user, and starts the program itself', async () => {
    const lines = (await readFile(`${PROJECT}Dockerfile`, 'utf8')).split('\n').filter((line) => /^[A-Z]+ /.test(line));
    const stages = lines.filter((line) => line.startsWith('FROM '));
    const { dependencies, config } = JSON.parse(await readFile(`${PROJECT}package.json`, 'utf8'));
    for (const stage of stages) expect(stage).toContain(`node:${dependencies.node}-`);
    expect(lines.findLastIndex((line) => line.startsWith('USER '))).toBeGreaterThan(
      lines.lastIndexOf(stages.at(-1) ?? ''),
    );
    // A shell in between would keep SIGTERM to itself. Memory is kept as with `npm start`.
    const command = ['node', ...String(config.heap).split(' '), 'src/cli/main.mjs', 'serve'];
    expect(JSON.parse(lines.find((line) => line.startsWith('CMD '))?.slice('CMD '.length) ?? '[]')).toEqual(command);
    expect(lines.some((line) => line.startsWith('HEALTHCHECK '))).toBe(true);
    expect(lines.join('\n')).not.toMatch(/ADD |:latest|sudo|--unsafe-perm/);
  });
});
