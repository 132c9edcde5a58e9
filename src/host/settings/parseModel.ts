import { ConfigError } from '../../errors/ConfigError.ts';
import { type Environment, parseInteger, parseRequired, parseText } from './parseSetting.ts';

/** The language model that may read pages: any behind an OpenAI-compatible endpoint. */
export interface ModelConfig {
  /** The endpoint, e.g. `http://127.0.0.1:11434/v1`. */
  readonly baseURL: string;
  readonly model: string;
  /** Local servers usually need none. */
  readonly apiKey: string;
  /** Milliseconds that an attempt may take. */
  readonly timeout: number;
  readonly retries: number;
  /** What one command may spend. */
  readonly budget: { readonly requests: number; readonly tokens: number };
}

/** Parses the settings of the model; undefined if none is set. Throws ConfigError for an invalid address. */
export function parseModel(env: Environment): ModelConfig | undefined {
  const baseURL = parseText(env, 'MODEL_URL');
  if (baseURL === undefined) return undefined;
  const url = URL.parse(baseURL);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new ConfigError('MODEL_URL', 'must be an address like http://127.0.0.1:11434/v1.');
  }
  if (url.username !== '' || url.password !== '')
    throw new ConfigError('MODEL_URL', 'must not contain a user or password. Set MODEL_KEY instead.');
  return {
    baseURL,
    model: parseRequired(env, 'MODEL_NAME'),
    apiKey: parseText(env, 'MODEL_KEY') ?? 'none',
    timeout: parseInteger(env, 'MODEL_TIMEOUT', 1),
    retries: parseInteger(env, 'MODEL_RETRIES', 0, 10),
    budget: { requests: parseInteger(env, 'MODEL_REQUESTS', 1), tokens: parseInteger(env, 'MODEL_TOKENS', 1) },
  };
}
