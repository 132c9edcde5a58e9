import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const JAVA_17 = 'echo \'openjdk version "17.0.15"\' >&2';
/** A Maven that copies one jar to where it is told, and counts its calls. */
const MAVEN = `
for word in "$@"; do case "$word" in
  --version) exit 0 ;;
  -DoutputDirectory=*) folder="\${word#*=}" ;;
esac; done
echo called >> "$PROBE/calls"
/bin/mkdir -p "$folder" && echo jar > "$folder/neo4j.jar"`;

let clone = '';
let bin = '';
beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'econews-prepare-'));
  [clone, bin] = [join(folder, 'clone'), join(folder, 'bin')];
  for (const part of ['scripts', 'src/neo4j/pom.xml', 'package.json', 'package-lock.json']) {
    await cp(join(PROJECT, part), join(clone, part), { recursive: true });
  }
  await symlink(join(PROJECT, 'node_modules'), join(clone, 'node_modules'));
  await mkdir(bin);
});
afterEach(() => rm(join(clone, '..'), { recursive: true, force: true }));

async function install(name: string, script: string): Promise<void> {
  await writeFile(join(bin, name), `#!/bin/sh\n${script}\n`);
  await chmod(join(bin, name), 0o755);
}

/** Prepares the clone on a machine that has only the commands installed above. */
function prepare(env: Readonly<Record<string, string>> = {}): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(clone, 'scripts/prepare.mjs')], {
    env: { PATH: bin, PROBE: bin, ...env },
    encoding: 'utf8',
  });
  return { code: status, said: stdout + stderr };
}

describe('scripts/prepare.mjs', () => {
  it("fetches Neo4j's jars once, and again when one is gone or the pom names another version", async () => {
    await install('java', JAVA_17);
    await install('mvn', MAVEN);
    // There is no Neo4j in that jar: that it could not be started once is said, once, and keeps nobody from starting.
    const first = prepare();
    expect(first.code).toBe(0);
    expect(first.said).toMatch(
      /^\[prepare\] Fetching Neo4j from Maven Central \(120 MB, once\) …\n\[prepare\] Starting Neo4j once[^\n]*\n\[prepare\] That failed[^\n]*\n$/,
    );
    expect(prepare()).toEqual({ code: 0, said: '' });
    await rm(join(clone, '.econews/jars/neo4j.jar'));
    expect(prepare().said).toContain('Fetching Neo4j');
    const pom = join(clone, 'src/neo4j/pom.xml');
    await writeFile(pom, (await readFile(pom, 'utf8')).replace('5.26.', '5.27.'));
    expect(prepare().said).toContain('Fetching Neo4j');
    expect(await readFile(join(bin, 'calls'), 'utf8')).toBe('called\n'.repeat(3));
  });

  it('needs neither Java nor Maven with NEO4J_URI, and no Maven with NEO4J_HOME', async () => {
    expect(prepare({ NEO4J_URI: 'bolt://localhost' })).toEqual({ code: 0, said: '' });
    await install('java', JAVA_17);
    expect(prepare({ NEO4J_HOME: '/opt/neo4j' })).toEqual({ code: 0, said: '' });
  });

  it('brings up the tests with a Neo4j of their own, whatever the settings', () => {
    const env = { npm_lifecycle_event: 'pretest', NEO4J_URI: 'bolt://localhost' };
    expect(prepare(env).said).toContain('needs Java 17');
  });

  it('names three ways out if Java is missing and nothing may be installed', () => {
    const { code, said } = prepare();
    expect(code).toBe(1);
    expect(said).toMatch(/needs Java 17 or newer[^]*install it[^]*NEO4J_URI[^]*NEO4J_HOME/);
  });

  it('does not accept an older Java', async () => {
    await install('java', 'echo \'openjdk version "11.0.2"\' >&2');
    expect(prepare().code).toBe(1);
  });

  it('names three ways out if Maven is missing', async () => {
    await install('java', JAVA_17);
    const { code, said } = prepare();
    expect(code).toBe(1);
    expect(said).toMatch(/fetched with Maven[^]*install it[^]*NEO4J_HOME[^]*NEO4J_URI/);
  });

  it('installs what is missing with Homebrew, and says so', async () => {
    await install('mvn', MAVEN);
    await writeFile(join(bin, 'openjdk'), `#!/bin/sh\n${JAVA_17}\n`);
    const unpack = '/bin/cp "$PROBE/openjdk" "$PROBE/java" && /bin/chmod +x "$PROBE/java"';
    await install('brew', `[ "$1" != install ] || { ${unpack}; }`);
    const { code, said } = prepare();
    expect(said).toContain('Java is missing: installing it with Homebrew (openjdk@21)');
    expect(code).toBe(0);
  });

  it.runIf(process.getuid?.() === 0)('installs what is missing with apt as root, and says so', async () => {
    await install('java', JAVA_17);
    await install(
      'apt-get',
      `echo "$@" >> "$PROBE/apt"; [ "$1" != install ] || { echo '#!/bin/sh' > "$PROBE/mvn"; /bin/cat "$PROBE/maven" >> "$PROBE/mvn"; /bin/chmod +x "$PROBE/mvn"; }`,
    );
    await writeFile(join(bin, 'maven'), MAVEN);
    const { code, said } = prepare();
    expect(said).toContain('Maven is missing: installing it with apt-get (maven)');
    expect(code).toBe(0);
    expect(await readFile(join(bin, 'apt'), 'utf8')).toContain('install --yes --no-install-recommends maven\n');
  });

  it('leaves no incomplete set of jars if Maven fails, and says why', async () => {
    await install('java', JAVA_17);
    await install('mvn', '[ "$1" = --version ] && exit 0; echo "[ERROR] no route to the repository"; exit 1');
    const { code, said } = prepare();
    expect(code).toBe(1);
    expect(said).toContain('Maven could not fetch Neo4j. [ERROR] no route to the repository');
    expect(prepare().said).toContain('Fetching Neo4j');
  });
});
