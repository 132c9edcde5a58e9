import './figures.css';
import '../parts/lists.css';
import { Link } from '@tanstack/react-router';
import type { ChangeLineFragment } from '../generated/graphql.ts';
import { describe } from '../parts/describe.ts';
import { namePrintedIn } from '../parts/namePrintedIn.ts';
import { useWords, type Words } from '../words/useWords.ts';
import { nameMeasured } from './nameMeasured.ts';
import { printPeriod } from './printPeriod.ts';

const TONES: Readonly<Record<string, 'good' | 'warn' | 'bad' | undefined>> = {
  ADDED: 'good',
  CORRECTED: 'warn',
  VERDICT: 'warn',
  GONE: 'bad',
};

/** What changed in the graph: the node, what it said before and says now, when, and through which page. */
export function ChangeList({ changes }: { readonly changes: ReadonlyArray<ChangeLineFragment> }) {
  const words = useWords();
  const { name, say, language } = words;
  return (
    <ul className="plain-list small">
      {changes.map((change) => {
        const { id, kind, at, run } = change;
        const { target, title } = findTarget(change, words);
        const told = printChange(change, words);
        return (
          <li key={id}>
            <span className="verdict" data-tone={TONES[kind]}>
              {name('change', kind)}
            </span>{' '}
            {target === undefined ? (
              title
            ) : (
              <Link to="/node/$id" params={{ id: target }} className="plain-link">
                {title}
              </Link>
            )}
            {told !== '' && <p>{told}</p>}
            <p className="quiet tiny">
              <time dateTime={at}>{printPeriod(at.slice(0, 10), language)}</time>
              {run === null
                ? ` · ${say('change.noRun')}`
                : ` · ${namePrintedIn(run.page.publication, run.page.file, words)}`}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** Gives where a change leads, and what it is about; a node that is gone leads nowhere. */
function findTarget(
  { node, nodeId, kind, before, after }: ChangeLineFragment,
  words: Words,
): { readonly target: string | undefined; readonly title: string } {
  if (node === null) {
    if (kind === 'MERGED') return { target: after ?? undefined, title: nodeId };
    // A verdict does not say what it is about.
    return { target: undefined, title: kind === 'VERDICT' ? words.say('change.lost') : (before ?? nodeId) };
  }
  if (node.__typename === 'Slot') {
    const { subject, display, period } = node.preferred;
    const time = period === null ? '' : ` ${printPeriod(period.text, words.language)}`;
    return { target: node.id, title: `${subject.name} ${nameMeasured(node.preferred)} ${display}${time}` };
  }
  return { target: node.id, title: describe(node, words).title };
}

function printChange({ kind, before, after }: ChangeLineFragment, { say, name }: Words): string {
  const verdict = (word: string | null): string => (word === null ? say('change.alone') : name('verdict', word));
  switch (kind) {
    case 'VERDICT':
      return `${verdict(before)} → ${verdict(after)}`;
    case 'CORRECTED':
      return `${before ?? say('verdict.REJECTED')} → ${after ?? say('verdict.REJECTED')}`;
    default:
      return '';
  }
}
