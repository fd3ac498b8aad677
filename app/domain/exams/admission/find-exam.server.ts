import { db } from '#db/client';
import type { Language } from '../../language';
import type { Actor } from '../../people/actor';
import { findUpdatePolicy } from '../policy/find-update-policy.server';
import type { Policy } from '../policy/policy';
import { sectionTitles } from '../policy/section-titles.server';
import { listSittings } from '../sitting/list-sittings.server';
import { extraMinutesOf, isOver } from '../sitting/sitting-clock';
import { findEligibility } from './find-eligibility.server';
import { findExtraTime } from './find-extra-time.server';
import { findRenewalWindow } from './renewal.server';

/**
 * An exam before and between its sittings, for one person: its rules, what is missing, the attempts, the one that runs, and
 * when it can be renewed by the shorter one. `passed` is, for an update exam, a pass since this renewal opened.
 */
export async function findExam(actor: Actor, policy: Policy, language: Language, now: number) {
  const { eligible, checklist } = await findEligibility(actor.personId, policy.id, now);
  const sittings = await listSittings(actor, policy.id);
  const open = sittings.find(({ state }) => state === 'open');
  const renewed = findUpdatePolicy(policy.id);
  const window = await findRenewalWindow(db, actor.personId, policy.updates ?? policy.id);
  const since = policy.updates === undefined ? 0 : (window?.opensAt ?? Number.POSITIVE_INFINITY);
  return {
    title: policy.title[language],
    rules: await rulesOf(actor, policy, language),
    eligible,
    checklist,
    sittings,
    open: open ? { sittingId: open.id, deadline: open.deadline, over: isOver(open.deadline, now) } : null,
    passed: sittings.some(({ result, startedAt }) => result?.passed && startedAt >= since),
    renewal: renewed && window && now < window.closesAt ? { ...window, open: now >= window.opensAt } : null,
  };
}

async function rulesOf(actor: Actor, policy: Policy, language: Language) {
  const { minutes, pass, attempts, validMonths, sections } = policy;
  const titleOf = sectionTitles(language);
  return {
    minutes,
    pass,
    attempts,
    validMonths,
    start: policy.start ?? ('any-time' as const),
    extraMinutes: extraMinutesOf(minutes, await findExtraTime(actor.personId)),
    items: sections.reduce((sum, { items }) => sum + items, 0),
    sections: sections.map(({ id, items }) => ({ title: titleOf(id), items })),
  };
}
