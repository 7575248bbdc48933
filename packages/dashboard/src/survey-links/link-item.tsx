import type { SurveyLink } from '@goodword/client';
import { useWorkspace } from '../session/workspace.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useFormats } from '../texts/language.js';
import { purposeOf } from './purpose.js';
import { RevokeLink } from './revoke-link.js';

/** A link that was put up: what for, where, and whether it still leads anywhere. Its address is known to nobody any more. */
export function LinkItem({ link }: { readonly link: SurveyLink }) {
  const { links: words } = useAskingTexts();
  const { branches } = useWorkspace();
  const { day, listed } = useFormats();
  const branch = branches.find(({ code }) => code === link.branch)?.name ?? link.branch;
  const places = [branch, link.staff, link.product, link.channel].filter((place) => place !== null);
  const expiresAt = link.expiresAt === null ? null : new Date(link.expiresAt);
  const isOver = link.revokedAt !== null || (expiresAt !== null && expiresAt.getTime() <= Date.now());
  return (
    <li className={`survey-link${isOver ? ' survey-link-over' : ''}`}>
      <div>
        <p>
          <strong>{words.purposes[purposeOf(link)].name}</strong>
          {places.length === 0 ? null : <> · <bdi>{listed(places)}</bdi></>}
        </p>
        {link.origins.length === 0 ? null : (
          <p className="quiet">
            <bdi dir="ltr">{link.origins.join(', ')}</bdi>
          </p>
        )}
        <p className="quiet">
          {words.made(day(new Date(link.createdAt)))} · {stateOf()}
        </p>
      </div>
      {isOver ? null : <RevokeLink id={link.id} />}
    </li>
  );

  function stateOf(): string {
    if (link.revokedAt !== null) return words.states.revoked(day(new Date(link.revokedAt)));
    if (expiresAt === null) return words.states.works;
    return isOver ? words.states.expired(day(expiresAt)) : words.states.until(day(expiresAt));
  }
}
