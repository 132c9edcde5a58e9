import { join } from 'node:path';
import { installWith } from './installWith.mjs';
import { run } from './run.mjs';
import { Unprepared } from './Unprepared.mjs';

const OLDEST_JAVA = 17;
/** Homebrew does not put its Java on the PATH (src/neo4j/embedded/findJava.ts looks in the same places). */
const HOMEBREW = ['/opt/homebrew', '/usr/local'].flatMap((prefix) =>
  ['openjdk', 'openjdk@21', 'openjdk@17'].map((formula) => `${prefix}/opt/${formula}/bin/java`),
);

/** Makes sure that a Java new enough for Neo4j is there, and installs one if that needs no confirmation. */
export function prepareJava() {
  if (findJava() !== undefined) return;
  const installed = installWith(
    { apt: ['openjdk-17-jre-headless'], aptElse: ['default-jre-headless'], brew: ['openjdk@21'] },
    'Java',
  );
  if (installed && findJava() !== undefined) return;
  throw new Unprepared(
    `The embedded Neo4j needs Java ${OLDEST_JAVA} or newer, and there is none. Three ways on:\n` +
      '  - install it (Debian, Ubuntu: sudo apt-get install openjdk-17-jre-headless maven; macOS: brew install openjdk@21 maven), or\n' +
      '  - set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD to a running Neo4j 5.23 or newer (Aura, a server, Docker): no Java is needed then, or\n' +
      '  - set NEO4J_HOME to an installed Neo4j, and JAVA_HOME to the Java that it runs on.',
  );
}

/** Finds a java command of at least the oldest version. */
export function findJava() {
  const named = process.env.JAVA_HOME;
  const candidates = named ? [join(named, 'bin', 'java')] : ['java', ...HOMEBREW];
  return candidates.find((java) => {
    const [, major] = /version "(?:1\.)?(\d+)/.exec(run(java, ['-version']).text) ?? [];
    return Number(major) >= OLDEST_JAVA;
  });
}
