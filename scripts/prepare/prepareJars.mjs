import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installWith } from './installWith.mjs';
import { findJava } from './prepareJava.mjs';
import { PROJECT, run, runBeside, say } from './run.mjs';
import { Unprepared } from './Unprepared.mjs';

const POM = 'src/neo4j/pom.xml';
/** In the clone, not in ECONEWS_HOME: several data folders share one copy of these 120 MB. */
const JARS = '.econews/jars';
const MAVEN = ['-q', '-B', '-ntp'];

/** Copies the jars of the Neo4j that the pom names from Maven Central, unless exactly those are there. */
export async function prepareJars() {
  const pom = createHash('sha256')
    .update(readFileSync(join(PROJECT, POM)))
    .digest('hex');
  if (isComplete(join(PROJECT, JARS), pom)) return;
  prepareMaven();
  say('Fetching Neo4j from Maven Central (120 MB, once) …');
  // Under another name until it is complete, so that an interrupted copy is never mistaken for a complete one.
  const fresh = `${JARS}.${process.pid}`;
  try {
    const goal = [
      'dependency:copy-dependencies',
      '-DincludeScope=runtime',
      `-DoutputDirectory=${join(PROJECT, fresh)}`,
    ];
    const { code, text } = await runBeside('mvn', [...MAVEN, '-f', POM, ...goal], { env: javaHome() });
    if (code !== 0) throw new Unprepared(failure(text));
    writeFileSync(
      join(PROJECT, fresh, 'manifest.json'),
      JSON.stringify({ pom, jars: listJars(join(PROJECT, fresh)) }, null, 1),
    );
    rmSync(join(PROJECT, JARS), { recursive: true, force: true });
    renameSync(join(PROJECT, fresh), join(PROJECT, JARS));
  } finally {
    rmSync(join(PROJECT, fresh), { recursive: true, force: true });
  }
}

function isComplete(folder, pom) {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    return (
      manifest.pom === pom &&
      Object.entries(manifest.jars).every(([name, size]) => statSync(join(folder, name)).size === size)
    );
  } catch {
    return false;
  }
}

function listJars(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.jar'));
  return Object.fromEntries(names.map((name) => [name, statSync(join(folder, name)).size]));
}

function prepareMaven() {
  mkdirSync(join(PROJECT, '.econews'), { recursive: true });
  if (hasMaven() || (installWith({ apt: ['maven'], brew: ['maven'] }, 'Maven') && hasMaven())) return;
  throw new Unprepared(
    'Neo4j is fetched with Maven, and there is none. Three ways on:\n' +
      '  - install it (Debian, Ubuntu: sudo apt-get install maven; macOS: brew install maven), or\n' +
      '  - set NEO4J_HOME to an installed Neo4j 5.23 or newer, or\n' +
      '  - set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD to a running one.',
  );
}

function hasMaven() {
  return run('mvn', ['--version'], { env: javaHome() }).code === 0;
}

/** Maven finds Java by itself only on the PATH. */
function javaHome() {
  const java = findJava();
  return java?.includes('/') ? { JAVA_HOME: join(java, '../..') } : {};
}

function failure(text) {
  const reason = text.split('\n').find((line) => line.includes('ERROR')) ?? 'It said nothing.';
  return (
    `Maven could not fetch Neo4j. ${reason.trim()}\n` +
    'Is the network (or the mirror in ~/.m2/settings.xml) there? Try again, or set NEO4J_HOME or NEO4J_URI.'
  );
}
