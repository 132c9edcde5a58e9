import './gridMap.css';
import { Link } from '@tanstack/react-router';
import { useWords } from '../words/useWords.ts';
import { PROVINCES } from './provinces.ts';

/** What the map shows of one province. */
export interface MapCell {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** Undefined if nothing is known, which is drawn differently from a small value. */
  readonly amount: number | undefined;
  /** The value as words. */
  readonly words: string;
}

interface GridMapProps {
  readonly label: string;
  readonly cells: ReadonlyArray<MapCell>;
  /** The province that the view is about. */
  readonly current?: string | undefined;
  /** Where a square leads, for those that do not open the region itself. */
  readonly search?: Readonly<Record<string, string | undefined>>;
}

/** Draws the 34 provinces as squares, coloured by an amount. Each square is a link that says its value. */
export function GridMap({ label, cells, current, search = {} }: GridMapProps) {
  const { say, language } = useWords();
  const byCode = new Map(cells.map((cell) => [cell.code, cell]));
  const most = Math.max(...cells.map(({ amount }) => amount ?? 0), 0);
  return (
    <div className="grid-map-box">
      <ul className="grid-map" aria-label={label}>
        {PROVINCES.map(({ code, short, english, column, row }) => {
          const cell = byCode.get(code);
          const words = cell === undefined || cell.amount === undefined ? say('region.map.none') : cell.words;
          return (
            <li key={code} style={{ gridColumn: column, gridRow: row }}>
              {cell === undefined ? (
                <span className="grid-map-square">{language === 'zh' ? short : english}</span>
              ) : (
                <Link
                  to="/node/$id"
                  params={{ id: cell.id }}
                  search={search}
                  className="grid-map-square"
                  data-step={cell.amount === undefined ? undefined : findStep(cell.amount, most)}
                  data-current={cell.id === current ? '' : undefined}
                  activeProps={{}}
                  title={`${cell.name} ${words}`}
                >
                  <span>{language === 'zh' ? short : english}</span>
                  <span className={cell.amount === undefined ? 'hidden' : 'grid-map-amount'}>{words}</span>
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Gives the step of the colour, 1 to 5: by the root, since a few provinces report most. */
function findStep(amount: number, most: number): number {
  return most <= 0 || amount <= 0 ? 1 : Math.min(5, Math.ceil(5 * Math.sqrt(amount / most)));
}
