/** Where every member stands, as a table to sort and filter. */
import { useState } from 'react';
import type { Seat } from '../../../analysis/index.ts';
import { Link, toPage, usePlace } from '../../app/router.tsx';
import { useSpeech } from '../../app/settings.tsx';
import { timeQuery } from '../../data/time.ts';
import { useRoute } from '../../data/use-route.ts';
import { CandidateChoice } from '../../parts/candidate-choice.tsx';
import { Downloads } from '../../parts/downloads.tsx';
import { ProblemNote, Waiting } from '../../parts/problem.tsx';
import { StanceName } from '../../parts/stance.tsx';
import { WordsButton } from '../../parts/words-button.tsx';
import { isCertain } from '../race/segments.ts';
import { Filters, NO_FILTER, type Chosen } from './filters.tsx';
import { COLUMNS, rowsOf, type Column, type Order } from './rows.ts';

export default function Members() {
  const { case: id = '', look } = usePlace();
  const { words, compare } = useSpeech();
  const [chosen, setChosen] = useState<Chosen>(NO_FILTER);
  const [order, setOrder] = useState<Order>({ by: 'member', down: false });
  const about = useRoute('case', { case: id }, timeQuery(look));
  const { data, problem, retry } = useRoute('standing', { case: id }, timeQuery(look));
  const shown = data?.candidates.find((one) => one.id === look.candidate) ?? data?.candidates[0];
  const groups = about.data?.groups ?? [];
  const among = groups.find((group) => group.id === chosen.group)?.members;
  const seats = shown?.members ?? [];
  const rows = rowsOf(seats, { ...chosen, among }, order, compare);
  return (
    <>
      <h1>{words.pages.members}</h1>
      {problem === undefined ? undefined : <ProblemNote problem={problem} retry={retry} />}
      {data === undefined && problem === undefined ? <Waiting /> : undefined}
      <div className="filters">
        <CandidateChoice candidates={data?.candidates ?? []} shown={shown?.id} />
        <Filters chosen={chosen} onChoose={setChosen} groups={groups} />
        <p role="status">{words.members.shown(rows.length, seats.length)}</p>
      </div>
      <div className="table-frame">
        <table>
          <caption dir="auto">{words.members.caption(shown?.name ?? '')}</caption>
          <Head order={order} onOrder={setOrder} />
          <tbody>
            {rows.map((seat) => (
              <Row key={seat.member} seat={seat} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length === 0 && seats.length > 0 ? <p>{words.members.none}</p> : undefined}
      <Downloads id={id} table="standing" />
    </>
  );
}

interface HeadProps {
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

function Head({ order, onOrder }: HeadProps) {
  const { words } = useSpeech();
  const sorted = (column: Column): 'ascending' | 'descending' | undefined => {
    if (order.by !== column) return undefined;
    return order.down ? 'descending' : 'ascending';
  };
  return (
    <thead>
      <tr>
        {COLUMNS.map((column) => (
          <th key={column} scope="col" aria-sort={sorted(column)}>
            <button
              type="button"
              onClick={() => onOrder({ by: column, down: order.by === column && !order.down })}
            >
              {words.members[column]}
              <span aria-hidden="true">
                {{ ascending: ' ▴', descending: ' ▾', none: '' }[sorted(column) ?? 'none']}
              </span>
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Row({ seat }: { readonly seat: Seat }) {
  const place = usePlace();
  const { words, shortDate } = useSpeech();
  return (
    <tr>
      <th scope="row" dir="auto">
        <Link to={toPage(place, 'members', seat.member)}>{seat.name}</Link>
      </th>
      <td>
        <WordsButton claims={seat.claims}>
          <StanceName stance={seat.stance} certain={isCertain(seat)} />
        </WordsButton>
      </td>
      <td>{seat.since === undefined ? '—' : shortDate(seat.since)}</td>
      <td>{seat.level === undefined ? '—' : words.level[seat.level]}</td>
      <td>{seat.certain ? words.members.yes : words.members.no}</td>
      <td>{seat.independent}</td>
    </tr>
  );
}
