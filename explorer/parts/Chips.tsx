import { Link } from '@tanstack/react-router';
import './lists.css';
import { KindDot } from './KindDot.tsx';

interface ChipsProps {
  readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string; readonly note?: string | undefined }>;
  readonly kind: string;
}

/** Nodes as small links, side by side. */
export function Chips({ nodes, kind }: ChipsProps) {
  return (
    <ul className="chips">
      {nodes.map(({ id, name, note }) => (
        <li key={id}>
          <Link to="/node/$id" params={{ id }} className="chip">
            <KindDot kind={kind} />
            <span>
              {name} {note !== undefined && note !== '' && <small>{note}</small>}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
