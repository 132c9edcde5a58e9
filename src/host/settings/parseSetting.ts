import { ConfigError } from '../../errors/ConfigError.ts';
import { SETTINGS, type SettingName } from './settings.ts';

/** The variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Parses a setting as text. An empty value counts as unset, because docker compose passes empty variables. */
export function parseText(env: Environment, name: SettingName): string | undefined {
  const text = env[name];
  return text === undefined || text.trim() === '' ? SETTINGS[name].fallback : text;
}

/** Parses a setting that is required unless it has a default. */
export function parseRequired(env: Environment, name: SettingName): string {
  const text = parseText(env, name);
  if (text === undefined) throw new ConfigError(name, `is not set. ${SETTINGS[name].help}`);
  return text;
}

/** Parses a whole number between two bounds. */
export function parseInteger(env: Environment, name: SettingName, least = 0, most = Number.MAX_SAFE_INTEGER): number {
  const text = parseRequired(env, name);
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least && number <= most)) {
    const bounds = most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `from ${least} to ${most}`;
    throw new ConfigError(name, `must be a whole number ${bounds}. ${SETTINGS[name].help}`);
  }
  return number;
}

/** Reads true or false. */
export function parseBoolean(env: Environment, name: SettingName): boolean {
  return parseChoice(env, name, ['true', 'false']) === 'true';
}

/** Parses one of several words. */
export function parseChoice<Word extends string>(
  env: Environment,
  name: SettingName,
  words: ReadonlyArray<Word>,
): Word {
  const text = parseRequired(env, name);
  const word = words.find((each) => each === text);
  if (word === undefined) throw new ConfigError(name, `must be one of ${words.join(', ')}. ${SETTINGS[name].help}`);
  return word;
}

/** Parses a size in the notation of Java and Neo4j: 512m, 2g. */
export function parseSize(env: Environment, name: SettingName): string {
  const text = parseRequired(env, name).toLowerCase();
  if (!/^[1-9]\d*[kmg]$/.test(text))
    throw new ConfigError(name, `must be a size like 512m or 2g. ${SETTINGS[name].help}`);
  return text;
}
