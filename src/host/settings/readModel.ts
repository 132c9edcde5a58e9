import { ConfigError } from '../../errors/ConfigError.ts';
import { type Environment, readInteger, readRequired, readText } from './readSetting.ts';

/** The language model that may read pages: any behind an OpenAI-compatible endpoint. */
export interface ModelConfig {
  /** The endpoint, e.g. `http://127.0.0.1:11434/v1`. */
  readonly baseURL: string;
  readonly model: string;
  /** Servers on one's own machine ask for none. */
  readonly apiKey: string;
  /** Milliseconds a try may take. */
  readonly timeout: number;
  readonly retries: number;
  /** What one command may spend. */
  readonly budget: { readonly requests: number; readonly tokens: number };
}

/** Reads the settings of the model; undefined where none is set. Throws ConfigError on an address that is none. */
export function readModel(env: Environment): ModelConfig | undefined {
  const baseURL = readText(env, 'MODEL_URL');
  if (baseURL === undefined) return undefined;
  const url = URL.parse(baseURL);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new ConfigError('MODEL_URL', 'must be an address like http://127.0.0.1:11434/v1.');
  }
  if (url.username !== '' || url.password !== '')
    throw new ConfigError('MODEL_URL', 'must not hold a user or password. Set MODEL_KEY.');
  return {
    baseURL,
    model: readRequired(env, 'MODEL_NAME'),
    apiKey: readText(env, 'MODEL_KEY') ?? 'none',
    timeout: readInteger(env, 'MODEL_TIMEOUT', 1),
    retries: readInteger(env, 'MODEL_RETRIES', 0, 10),
    budget: { requests: readInteger(env, 'MODEL_REQUESTS', 1), tokens: readInteger(env, 'MODEL_TOKENS', 1) },
  };
}
