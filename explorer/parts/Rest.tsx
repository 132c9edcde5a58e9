import { useWords } from '../words/useWords.ts';
import { printSearch } from '../searchString.ts';

interface RestProps {
  /** The node whose list it is. */
  readonly under: string;
  /** The list's name in the schema: `articles`. */
  readonly list: string;
  readonly shown: number;
  readonly total: number;
}

/** Says how much of a list is shown, and links to the whole of it as a file; shows nothing if the list is complete. */
export function Rest({ under, list, shown, total }: RestProps) {
  const { say } = useWords();
  if (total <= shown) return null;
  return (
    <p className="quiet small">
      {say('more.shown', { shown: shown.toLocaleString('en-US'), total: total.toLocaleString('en-US') })} ·{' '}
      <a href={`/export/${list}.csv${printSearch({ under })}`}>{say('more.file')}</a>
    </p>
  );
}
