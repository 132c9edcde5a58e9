import { useEffect, useState } from 'react';
import { useWords } from '../../words/useWords.ts';
import { parseChangeWords } from './parseChangeWords.ts';
import { parsePeriodWords } from './parsePeriodWords.ts';
import { splitAmount } from './splitAmount.ts';

/** What a correction says, field by field. */
export type CorrectionFields = Readonly<Record<string, string>>;

interface SelectedWordsProps {
  /** Hears which fields the selected words are to fill. */
  readonly onPick: (fields: CorrectionFields) => void;
}

const FIELDS = ['amount', 'change', 'indicator', 'breakdown', 'period', 'qualifier', 'unit'] as const;
const LONGEST = 60;

/** Offers the words that are selected in the text as a correction: an editor says which field they are. */
export function SelectedWords({ onPick }: SelectedWordsProps) {
  const { say, name } = useWords();
  const [words, setWords] = useState('');
  useEffect(() => {
    const listen = (): void => {
      const selection = document.getSelection();
      const isInText = selection?.anchorNode?.parentElement?.closest('.marked-text') != null;
      // A click on one of the buttons empties the selection; what was selected stays offered until something else is.
      if (selection !== null && isInText && !selection.isCollapsed)
        setWords(selection.toString().replaceAll(/\s+/gu, '').slice(0, LONGEST));
    };
    document.addEventListener('selectionchange', listen);
    return () => document.removeEventListener('selectionchange', listen);
  }, []);
  if (words === '') return <p className="quiet small">{say('judge.select')}</p>;
  const amount = splitAmount(words);
  return (
    <div className="stack selected-words" role="group" aria-label={say('judge.selected', { words })}>
      <p className="small">{say('judge.selected', { words })}</p>
      <div className="row">
        {FIELDS.filter(
          (field) =>
            (field !== 'amount' || amount !== undefined) &&
            (field !== 'change' || parseChangeWords(words) !== undefined),
        ).map((field) => (
          <button
            key={field}
            type="button"
            className="button"
            onClick={() =>
              onPick(
                field === 'amount' ? { ...amount } : { [field]: field === 'period' ? parsePeriodWords(words) : words },
              )
            }
          >
            {field === 'amount' ? say('judge.amount') : name('judge.field', field)}
          </button>
        ))}
      </div>
    </div>
  );
}
