import { type Driver, Neo4jError } from 'neo4j-driver';
import { Neo4jServerError } from '../errors/Neo4jServerError.ts';
import type { Neo4jAddress } from './createDriver.ts';

/** Subqueries that import their variables, CALL (x) { … }, came with it. */
const OLDEST: readonly [major: number, minor: number] = [5, 23];

/**
 * Makes sure that a server answers a query, as this user, on this database, and is new enough. Returns its version.
 * Throws Neo4jServerError. A refused password is never tried again, because the third attempt would lock out the right
 * one, too.
 */
export async function checkServer(driver: Driver, address: Neo4jAddress): Promise<string> {
  const { uri, database } = address;
  const session = driver.session({ database });
  try {
    const { summary } = await session.run('RETURN 1');
    // Neo4j/5.26.0, Neo4j/2025.01.0, Neo4j/5.27-aura
    const [, version = '', major, minor] = /^Neo4j\/((\d+)\.(\d+).*)$/.exec(summary.server.agent ?? '') ?? [];
    if (isTooOld(Number(major), Number(minor))) {
      throw new Neo4jServerError(
        'too-old',
        `${uri} is Neo4j ${version}, but this program needs ${OLDEST.join('.')} or newer. ` +
          'Update that server, or unset NEO4J_URI to have one started here.',
      );
    }
    return version;
  } catch (cause) {
    throw cause instanceof Neo4jError ? explain(cause, address) : cause;
  } finally {
    await session.close();
  }
}

function isTooOld(major: number, minor: number): boolean {
  return major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
}

function explain(cause: Neo4jError, { uri, user, database }: Neo4jAddress): Neo4jServerError {
  if (cause.code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new Neo4jServerError('database', `${uri} has no database "${database}". Create it, or set NEO4J_DATABASE.`, {
      cause,
    });
  }
  if (cause.code === 'Neo.ClientError.Security.AuthenticationRateLimit') {
    return new Neo4jServerError(
      'refused',
      `${uri} temporarily accepts no passwords after too many wrong ones. Wait 5 seconds, and correct NEO4J_USER and NEO4J_PASSWORD.`,
      { cause },
    );
  }
  if (cause.code.startsWith('Neo.ClientError.Security.')) {
    return new Neo4jServerError(
      'refused',
      `${uri} refuses user "${user}". Set NEO4J_USER and NEO4J_PASSWORD to valid credentials.`,
      { cause },
    );
  }
  return new Neo4jServerError(
    'unreachable',
    `${uri} does not answer. Is Neo4j running there, and is the address right (neo4j+s:// for Aura, neo4j:// for a cluster, bolt:// for one server)? ` +
      'Correct NEO4J_URI, or unset it to have a Neo4j started here.',
    { cause },
  );
}
