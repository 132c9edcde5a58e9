import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useClient } from 'urql';
import { toOperation } from '../../api/operation.ts';
import { sortFailure } from '../../api/sortFailure.ts';
import {
  MergeEntitiesDocument,
  type MergeEntitiesMutation,
  type MergeEntitiesMutationVariables,
} from '../../generated/graphql.ts';
import { ThingField } from '../../search/ThingField.tsx';
import { useWords } from '../../words/useWords.ts';

interface MergeFormProps {
  readonly id: string;
  readonly name: string;
}

/** Says, with a reason, that another thing of the same name is this one. */
export function MergeForm({ id, name }: MergeFormProps) {
  const { say } = useWords();
  const client = useClient();
  const navigate = useNavigate();
  const [text, setText] = useState<string | undefined>();
  const [other, setOther] = useState('');
  const [why, setWhy] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  if (text === undefined) {
    return (
      <button type="button" className="button" data-quiet onClick={() => setText(name)}>
        {say('judge.merge')}…
      </button>
    );
  }
  return (
    <form
      className="stack"
      onSubmit={async (event) => {
        event.preventDefault();
        setBusy(true);
        setFailure('');
        const { data, error } = await client.mutation(
          toOperation<MergeEntitiesMutation, MergeEntitiesMutationVariables>(MergeEntitiesDocument),
          { input: { entities: [id, other], why } },
        );
        setBusy(false);
        if (error === undefined) void navigate({ to: '/node/$id', params: { id: data?.mergeEntities.id ?? id } });
        else {
          const { kind, message } = sortFailure(error);
          setFailure(kind === 'refused' && message === '' ? say('desk.refused') : message || say('state.failed'));
        }
      }}
    >
      <ThingField text={text} onText={setText} label={say('judge.merge.with')} onPick={setOther} />
      {other !== '' && (
        <p className="quiet small">
          {say('judge.merge.chosen')}{' '}
          <Link to="/node/$id" params={{ id: other }} target="_blank">
            {other}
          </Link>
        </p>
      )}
      <label className="desk-field">
        <span>{say('judge.why')}</span>
        <input className="field" value={why} onChange={({ target }) => setWhy(target.value)} required />
      </label>
      <div className="row">
        <button type="submit" className="button" disabled={isBusy || other === '' || other === id}>
          {say('judge.merge')}
        </button>
      </div>
      <p aria-live="polite" className="small">
        {failure}
      </p>
    </form>
  );
}
