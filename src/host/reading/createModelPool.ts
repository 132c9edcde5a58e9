import { compareReadings } from '../../assist/compareReadings.ts';
import { createModelReader } from '../../assist/createModelReader.ts';
import { joinReadings } from '../../assist/joinReadings.ts';
import { ModelReplyError } from '../../errors/ModelReplyError.ts';
import { findQuantities } from '../../extract/quantities/findQuantities.ts';
import { segmentPage } from '../../segment/segmentPage.ts';
import type { ModelConfig } from '../settings/parseModel.ts';
import type { ReadPool } from './createReadPool.ts';

/**
 * Creates a reader that asks a language model about each page, after the rules have read it in a separate process. With
 * `both`, a page gets the records of the rules and the additional ones of the model, and the answer says how far the
 * two agree. Records of the model that the page does not confirm are returned as issues. A page that the model could
 * not read fails, because half of what was requested must not be taken for all of it.
 */
export function createModelPool(
  kind: 'model' | 'both',
  model: ModelConfig,
  rules: ReadPool,
  signal: AbortSignal,
): ReadPool {
  const reader = createModelReader({ ...model, segment: segmentPage, readFigures: findQuantities });
  const isBoth = kind === 'both';
  return {
    size: rules.size,
    // A model is not asked about more pages at once than the rules read.
    handled: rules.size,
    reader: isBoth
      ? {
          name: `${rules.reader.name}+${reader.name}`,
          version: `${rules.reader.version}+${reader.version}`,
        }
      : reader,
    async read(task) {
      // The facts checked here would not be the final ones.
      const byRules = await rules.read({ ...task, check: false });
      if (byRules.kind === 'failed') return byRules;
      const issues = [...byRules.issues];
      const { publication } = byRules.facts;
      try {
        const facts = await reader.read(byRules.page, {
          signal,
          ...(publication?.evidence === 'editor' && { publication }),
          onIssue: ({ record, message }) => issues.push(`${record}: ${message}`),
        });
        if (!isBoth) return { ...byRules, facts, issues };
        const agreement = compareReadings(byRules.facts, facts);
        return { ...byRules, facts: joinReadings(byRules.facts, facts), issues, agreement };
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof ModelReplyError)) throw error;
        return { kind: 'failed', problem: `${byRules.page.file} was not read by the model: ${error.message}` };
      }
    },
    close: rules.close,
  };
}
