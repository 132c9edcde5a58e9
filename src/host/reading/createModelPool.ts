import { compareReadings } from '../../assist/compareReadings.ts';
import { createModelReader } from '../../assist/createModelReader.ts';
import { joinReadings } from '../../assist/joinReadings.ts';
import { ModelReplyError } from '../../errors/ModelReplyError.ts';
import { findQuantities } from '../../extract/quantities/findQuantities.ts';
import { segmentPage } from '../../segment/segmentPage.ts';
import type { ModelConfig } from '../settings/parseModel.ts';
import type { ReadPool } from './createReadPool.ts';

/**
 * Creates a reader that asks a language model about each page, after the rules have read it in a process of theirs. Of
 * `both`, a page gets what the rules found and what the model found beside it, and its answer says how far the two agree.
 * What the model said and the page does not bear out comes back as issues. A page that the model could not read fails
 * by itself: half of what was asked for is not taken for the whole.
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
    reader: isBoth
      ? {
          name: `${rules.reader.name}+${reader.name}`,
          version: `${rules.reader.version}+${reader.version}`,
        }
      : reader,
    async read(task) {
      // What is checked here would not be what is answered.
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
