import { Link, useNavigate } from '@tanstack/react-router';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { RegionQuery, NamedType } from '../../generated/graphql.ts';
import { useSwappedFocus } from '../../parts/useSwappedFocus.ts';
import { ThingField } from '../../search/ThingField.tsx';
import { useWords } from '../../words/useWords.ts';

/** Only a region can be compared with a region. */
const REGIONS: ReadonlyArray<NamedType> = ['REGION'];

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
  const { button, opened, onKeyDown } = useSwappedFocus(isOpen, () => setOpen(false));
  const isCompared = other !== null && other !== undefined;
  const stop = useRef<HTMLAnchorElement>(null);
  const wasCompared = useRef(isCompared);
  useLayoutEffect(() => {
    if (wasCompared.current === isCompared) return;
    wasCompared.current = isCompared;
    // The button that had the focus was replaced by this link, or the link by the button.
    if (document.activeElement === document.body) (stop.current ?? button.current)?.focus();
  }, [isCompared, button]);
  if (isCompared) {
    return (
      <p className="row">
        <Link ref={stop} to="." search={(search) => ({ ...search, with: undefined })} className="button">
          {say('region.compare.stop')}
        </Link>
      </p>
    );
  }
  if (!isOpen) {
    return (
      <p className="row">
        <button ref={button} type="button" className="button" onClick={() => setOpen(true)}>
          {say('region.compare.with')}
        </button>
      </p>
    );
  }
  return (
    <div
      ref={opened as RefObject<HTMLDivElement | null>}
      className="region-compare-choice"
      role="presentation"
      onKeyDown={onKeyDown}
    >
      <ThingField
        text={text}
        onText={setText}
        label={say('region.compare.with')}
        types={REGIONS}
        without={id}
        onPick={(picked) => {
          setOpen(false);
          setText('');
          void navigate({ to: '.', search: (search) => ({ ...search, with: picked }) });
        }}
      />
    </div>
  );
}
