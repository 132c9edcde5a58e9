import { ConfigError } from '../../errors/ConfigError.ts';
import type { ModelConfig } from '../settings/parseModel.ts';
import { createReadPool, type ReadPool } from './createReadPool.ts';
import type { ReaderKind } from './readerKind.ts';

/**
 * Opens what reads pages. Throws ConfigError if a model is requested and no setting says which. The model's client is
 * loaded only for it: most readings need none. Commands read whole archives, so they give way to queries of the graph.
 */
export async function openReader(
  kind: ReaderKind,
  model: ModelConfig | undefined,
  signal: AbortSignal,
): Promise<ReadPool> {
  // An archive that the graph already has needs no process.
  if (kind === 'rules') return createReadPool(undefined, { isReady: false, givesWay: true, signal });
  if (model === undefined) {
    throw new ConfigError(
      'MODEL_URL',
      'is not set, but --reader asks for a model. Set it to an OpenAI-compatible address, e.g. http://127.0.0.1:11434/v1, and set MODEL_NAME to a model there.',
    );
  }
  const { createModelPool } = await import('./createModelPool.ts');
  return createModelPool(kind, model, createReadPool(undefined, { givesWay: true, signal }), signal);
}
