/** Words of dates: what gives one away, and what may belong to it. */

/** A word that gives a date away. “may” is the month only with a capital. */
export const DATE_WORD =
  /^(?:today|yesterday|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|week|month|year|weekend|summer|spring|autumn|winter|days|weeks|months|years|ago|next|last|(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th))$/;

/** Words that can belong to a date beside the one that gives it away: “by the end of next month”. */
export const BESIDE_DATE =
  /^(?:\d{1,4}(?:st|nd|rd|th)?|[,]|the|of|in|on|by|this|last|next|past|coming|previous|following|early|late|mid|end|beginning|start|ago|later|within|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few|and|to|until|before|after|-)$/;

/** What fixes a day, a week or a month, where the parser does not say how exact it is. */
export const DAY_WORDS = /\b(?:today|yesterday|tomorrow|tonight|days? ago)\b/;
export const WEEK_WORDS = /\bweek(?:end)?\b/;
export const MONTH_WORDS = /\bmonths?\b/;

/** What the parser takes for a date and is none: bare numbers, “may”, “now”, “second”. */
export const NO_DATE = /^(?:\d{1,2}|may|now|second|sec|min)$/;

/** What a window of date words holds, which tells the parsers that can read it. */
export const HAS_WEEKDAY = /(?:mon|tues|wednes|thurs|fri|satur|sun)day/i;
export const HAS_RELATIVE =
  /\b(?:today|yesterday|tomorrow|tonight|week|month|year|weekend|days|weeks|months|years|ago|next|last)\b/i;
export const HAS_CALENDAR =
  /\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|summer|spring|autumn|winter/i;
