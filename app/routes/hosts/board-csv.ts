import { askedBoard } from '~/domain/hosts/board/asked-board';
import { BOARD_AHEAD_MS, type Board, pickBoard } from '~/domain/hosts/board/board';
import { findPlan } from '~/domain/hosts/board/find-plan.server';
import type { StoreReason } from '~/domain/hosts/clearance/store-clearance';
import { tradeLanguages, tradeMarkets } from '~/domain/trade';
import { manager } from '~/http/answer';
import { csvFile } from '~/http/csv';
import { translate } from '~/i18n/words.server';

const written = (at: number) => new Date(at).toISOString().slice(0, 16).replace('T', ' ');

/** The board as a file for a spreadsheet: first a line for each host and store, then one for each broadcast. Times are UTC. */
export const loader = manager.read(async ({ actor, language, query, now }) => {
  const plan = await findPlan(actor, { from: now, until: now + BOARD_AHEAD_MS }, now);
  const board = pickBoard(plan, askedBoard.parse(Object.fromEntries(query)));
  const t = translate(language);
  const why = (reasons: readonly StoreReason[]) => reasons.map((reason) => t(`hosts:reason.${reason}`)).join('; ');
  const market = (code: string) =>
    tradeMarkets.filter((each) => each === code).map((each) => t(`trade:market.${each}`));
  const spoken = (code: string) =>
    tradeLanguages.filter((each) => each === code).map((each) => t(`trade:language.${each}`));
  const storeOf = (id: string) => board.stores.find((store) => store.id === id);
  const bound = ({ name, certificateUntil, stores }: Board['hosts'][number]) =>
    stores.map(({ storeId, light, reasons, markets, languages }) => [
      storeOf(storeId)?.name ?? '',
      storeOf(storeId)?.platform ?? '',
      name,
      t(`shell:light.${light}`),
      why(reasons),
      certificateUntil === null ? null : written(certificateUntil),
      ...[null, null, null],
      markets.flatMap(market).join('; '),
      languages.flatMap(spoken).join('; '),
      ...[null, null],
    ]);
  const planned = ({ store, title, startsAt, endsAt, host, ...slot }: Board['slots'][number]) => [
    store.name,
    store.platform,
    host?.name ?? null,
    ...[null, null, null],
    title,
    written(startsAt),
    written(endsAt),
    slot.market === null ? null : market(slot.market).join(),
    slot.language === null ? null : spoken(slot.language).join(),
    host ? t(`shell:light.${host.light}`) : null,
    host ? why(host.reasons) : null,
  ];
  return csvFile(`greenroom-board-${new Date(now).toISOString().slice(0, 10)}.csv`, [
    [
      t('board:store'),
      t('board:platform'),
      t('board:host'),
      t('board:light'),
      t('board:missing'),
      t('board:inUtc', { heading: t('board:certificateUntil') }),
      t('board:broadcast'),
      t('board:inUtc', { heading: t('board:starts') }),
      t('board:inUtc', { heading: t('board:ends') }),
      t('board:market'),
      t('board:language'),
      t('board:atThatTime'),
      t('board:missingThen'),
    ],
    ...board.hosts.flatMap(bound),
    ...board.slots.map(planned),
  ]);
});
