/**
 * Who backs whom as a graph in GraphML (graphml.graphdrawing.org), which yEd, Gephi and NetworkX
 * open: members, candidates and other people as nodes; stances, nominations, demands and what passed
 * between people as edges.
 */
import { dayOf } from '../analysis/index.ts';
import type { StanceOrUndeclared } from '../analysis/index.ts';
import { nameOf } from '../case/index.ts';
import { claimsAsked, standingAsked, type Asked } from './asked.ts';
import { document, xml, type XmlElement } from './xml.ts';

/** A stance as a number, for programs that draw by weight: 2 for support to -2 for an objection. */
const WEIGHT: Readonly<Record<StanceOrUndeclared, number>> = {
  supports: 2,
  accepts: 1,
  'leans-for': 1,
  undecided: 0,
  'leans-against': -1,
  objects: -2,
  undeclared: 0,
};

const KEYS = [
  ['label', 'node', 'string'],
  ['kind', 'node', 'string'],
  ['state', 'node', 'string'],
  ['kind', 'edge', 'string'],
  ['stance', 'edge', 'string'],
  ['weight', 'edge', 'double'],
  ['certain', 'edge', 'boolean'],
  ['since', 'edge', 'string'],
  ['level', 'edge', 'string'],
  ['words', 'edge', 'string'],
  ['claims', 'edge', 'string'],
] as const;

const keyId = (name: string, on: 'node' | 'edge'): string => `${on}-${name}`;

type Data = Readonly<Record<string, string | number | boolean | undefined>>;

const dataOf = (on: 'node' | 'edge', data: Data): readonly XmlElement[] =>
  Object.entries(data).flatMap(([name, value]) =>
    value === undefined ? [] : [xml('data', { key: keyId(name, on) }, String(value))],
  );

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly data: Data;
}

/** Stances that are known; what is undeclared is no tie. */
const positions = (asked: Asked): readonly Edge[] =>
  standingAsked(asked).candidates.flatMap(({ id, members }) =>
    members
      .filter(({ stance }) => stance !== 'undeclared')
      .map(({ member, stance, certain, since, level, claims }) => ({
        from: member,
        to: id,
        data: {
          kind: 'position',
          stance,
          weight: WEIGHT[stance],
          certain,
          since,
          level,
          claims: claims.join(' '),
        },
      })),
  );

/** What single claims tie together. A claim that is denied ties nothing. */
function ties(asked: Asked): readonly Edge[] {
  return claimsAsked(asked).flatMap(({ claim }): Edge[] => {
    const { says, modality, id } = claim;
    if (modality === 'denied' || dayOf(claim) > asked.asOf) return [];
    const data = {
      certain: modality === 'asserted',
      since: dayOf(claim),
      level: claim.attribution.level,
      claims: id,
    };
    switch (says.kind) {
      case 'nomination':
        if (says.nominator === undefined) return [];
        return [
          {
            from: says.nominator,
            to: says.candidate,
            data: { ...data, kind: `nomination-${says.state}` },
          },
        ];
      case 'relation':
        return [{ from: says.from, to: says.to, data: { ...data, kind: `relation-${says.sort}` } }];
      case 'demand':
        if (says.of === undefined) return [];
        return [
          {
            from: says.member,
            to: says.of,
            data: { ...data, kind: 'demand', words: says.asks.exact },
          },
        ];
      default:
        return [];
    }
  });
}

/** The graph as a file. The same record and day give the same text. */
export function graphml(asked: Asked): string {
  const { state } = asked.record;
  const standing = standingAsked(asked);
  const edges = [...positions(asked), ...ties(asked)];
  const states = new Map(standing.candidates.map((one) => [one.id, one.state]));
  const ids = new Set([
    ...standing.candidates.flatMap(({ members }) => members.map(({ member }) => member)),
    ...states.keys(),
    ...edges.flatMap(({ from, to }) => [from, to]),
  ]);
  const kindOf = (id: string): string => {
    if (states.has(id)) return 'candidate';
    if (state.members.has(id)) return 'member';
    if (state.groups.has(id)) return 'group';
    return state.people.has(id) ? 'person' : 'other';
  };
  const label = (id: string): string =>
    (state.members.get(id) ?? state.people.get(id))?.name ?? nameOf(state, id);
  const nodes = [...ids].map((id) =>
    xml(
      'node',
      { id },
      ...dataOf('node', { label: label(id), kind: kindOf(id), state: states.get(id) }),
    ),
  );
  return document(
    xml(
      'graphml',
      {
        xmlns: 'http://graphml.graphdrawing.org/xmlns',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation':
          'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
      },
      ...KEYS.map(([name, on, type]) =>
        xml('key', { id: keyId(name, on), for: on, 'attr.name': name, 'attr.type': type }),
      ),
      xml(
        'graph',
        { id: `${state.id} ${asked.asOf}`.replaceAll(/[^\w-]+/g, '-'), edgedefault: 'directed' },
        ...nodes,
        ...edges.map(({ from, to, data }, i) =>
          xml('edge', { id: `e${i + 1}`, source: from, target: to }, ...dataOf('edge', data)),
        ),
      ),
    ),
  );
}
