import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { RegionQuery } from '../../generated/graphql.ts';
import { ThingField } from '../../search/ThingField.tsx';
import { useWords } from '../../words/useWords.ts';

interface CompareRegionProps {
  readonly id: string;
  readonly other: RegionQuery['other'];
}

/** Chooses the region that is compared with this one; the choice is part of the address. */
export function CompareRegion({ id, other }: CompareRegionProps) {
  const { say } = useWords();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  if (other !== null && other !== undefined) {
    return (
      <p className="row">
        <Link to="." search={(search) => ({ ...search, with: undefined })} className="button">
          {say('region.compare.stop')}
        </Link>
      </p>
    );
  }
  if (!isOpen) {
    return (
      <p className="row">
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {say('region.compare.with')}
        </button>
      </p>
    );
  }
  return (
    <div className="region-compare-choice">
      <ThingField
        text={text}
        onText={setText}
        label={say('region.compare.with')}
        onPick={(picked) => {
          setOpen(false);
          setText('');
          if (picked.startsWith('reg_') && picked !== id) {
            void navigate({ to: '.', search: (search) => ({ ...search, with: picked }) });
          }
        }}
      />
    </div>
  );
}
