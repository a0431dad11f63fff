/** Refusals as problem documents (RFC 9457). */
import { REFUSALS, type Problem } from '../../api/index.ts';
import type { Refusal } from '../../basics/index.ts';

export const PROBLEM_TYPE = 'application/problem+json';

/** What can be wrong with a request before it is one of ours, and a fault of the program. */
export type HttpCode = 'method' | 'media-type' | 'fault';

const STATUS: Readonly<Record<HttpCode, number>> = { method: 405, 'media-type': 415, fault: 500 };

const TITLES: Readonly<Record<Refusal['code'] | HttpCode, string>> = {
  'bad-input': 'The request is not as it must be',
  'not-found': 'There is no such thing',
  conflict: 'Somebody else was first',
  'not-allowed': 'This is not allowed',
  'too-large': 'This is too large',
  unavailable: 'Something that is needed does not answer',
  damaged: 'The record is damaged',
  method: 'This address does not take that method',
  'media-type': 'The body is of the wrong type',
  fault: 'A fault in the program',
};

const isHttpCode = (code: string): code is HttpCode => code in STATUS;

/** A refusal as the document that is sent; its type leads to the words on the page of the API. */
export function problemOf(
  refusal: Refusal | { readonly code: HttpCode; readonly message: string; readonly where?: string },
): Problem {
  const { code, message, where } = refusal;
  return {
    type: `/api#${code}`,
    title: TITLES[code],
    status: isHttpCode(code) ? STATUS[code] : REFUSALS[code].status,
    detail: message,
    code,
    ...(where !== undefined && { where }),
  };
}

/** The same as an answer, which nobody may keep. */
export function problemResponse(
  refusal: Parameters<typeof problemOf>[0],
  headers: Readonly<Record<string, string>> = {},
): Response {
  const problem = problemOf(refusal);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': PROBLEM_TYPE, 'cache-control': 'no-store', ...headers },
  });
}
