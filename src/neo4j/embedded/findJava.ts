import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedNeo4jError } from '../../errors/EmbeddedNeo4jError.ts';

const OLDEST_JAVA = 17;
/** Homebrew does not put its Java on the PATH (scripts/prepare/prepareJava.mjs looks in the same places). */
const HOMEBREW = ['/opt/homebrew', '/usr/local'].flatMap((prefix) =>
  ['openjdk', 'openjdk@21', 'openjdk@17'].map((formula) => `${prefix}/opt/${formula}/bin/java`),
);
const WAYS_ON =
  'Install Java 17 or newer (Debian: apt-get install openjdk-17-jre-headless; macOS: brew install openjdk@21), ' +
  'or set NEO4J_URI to a running Neo4j.';

/**
 * Finds a java command new enough for Neo4j, whose own complaint about an old one is a stack trace.
 * If JAVA_HOME is set, no other Java is used. An empty value counts as unset.
 */
export async function findJava(javaHome = ''): Promise<string> {
  const candidates = javaHome === '' ? ['java', ...HOMEBREW] : [join(javaHome, 'bin', 'java')];
  let older: string | undefined;
  for (const java of candidates) {
    const version = await findVersion(java);
    if (version !== undefined && version >= OLDEST_JAVA) return java;
    if (version !== undefined) older ??= `"${java}" is Java ${version}`;
  }
  const met = older ?? (javaHome === '' ? 'there is none' : `"${candidates[0]}" does not run (JAVA_HOME)`);
  throw new EmbeddedNeo4jError('java', `The embedded Neo4j needs Java ${OLDEST_JAVA} or newer, but ${met}. ${WAYS_ON}`);
}

async function findVersion(java: string): Promise<number | undefined> {
  try {
    const { stderr } = await promisify(execFile)(java, ['-version']);
    // Until Java 8 the version was written 1.8.
    const [, major] = /version "(?:1\.)?(\d+)/.exec(stderr) ?? [];
    return major === undefined ? undefined : Number(major);
  } catch {
    return undefined;
  }
}
