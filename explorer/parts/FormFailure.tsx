import type { Sending } from '../api/useSending.ts';

/** Says why a form was not sent, with the server's own words below for those who want to look into it. */
export function FormFailure({ failure, detail }: Pick<Sending, 'failure' | 'detail'>) {
  if (failure === '') return null;
  return (
    <span className="form-failure">
      {failure}
      {detail !== '' && (
        <span className="quiet tiny form-failure-detail" lang="en">
          {detail}
        </span>
      )}
    </span>
  );
}
