/** Verbs of what happens in a race, beside those of stance and of speech. */
export const ACTION_VERBS: readonly string[] = [
  // putting forward, standing, withdrawing
  'nominate', 'submit', 'propose', 'field', 'present', 'name', 'appoint', 'elect', 'select', 'pick', 'tap', 'recommend', 'announce', 'launch', 'enter', 'join', 'run', 'stand', 'compete', 'apply', 'seek', 'withdraw', 'quit', 'drop', 'pull', 'bow', 'step', 'suspend', 'abandon', 'exit', 'leave', 'give', 'stay', 'remain', 'resign', 'retire', 'offer', 'reject', 'decline', 'turn', 'refuse', 'accept', 'succeed', 'replace', 'eye', 'rule', 'tip', 'express', 'throw', 'confirm', 'mention', 'consider', 'emerge', 'become', 'serve', 'lead', 'head',
  // moving towards or away
  'rally', 'unite', 'coalesce', 'line', 'swing', 'come', 'go', 'vote', 'opt', 'lean', 'tilt', 'warm', 'cool', 'convince', 'persuade', 'woo', 'court', 'convert', 'sway', 'count', 'rely', 'depend', 'get', 'object', 'agree', 'disagree', 'side', 'settle', 'plump', 'waver', 'hesitate', 'dither', 'balk', 'baulk', 'clear', 'unblock', 'pave', 'block', 'bar', 'stop', 'prevent', 'break', 'hold', 'delay', 'keep', 'stall',
  // asking and giving
  'demand', 'ask', 'require', 'request', 'insist', 'call', 'want', 'expect', 'concede', 'grant', 'guarantee', 'assure', 'exempt', 'apologise', 'apologize', 'exchange', 'return', 'trade', 'bargain', 'secure', 'extract', 'negotiate', 'deliver', 'pledge', 'supply', 'provide', 'miss', 'owe', 'pay', 'spend', 'increase', 'raise', 'buy', 'send',
  // meetings and time
  'meet', 'view', 'regard', 'imagine', 'decide', 'choose', 'end', 'expire', 'begin', 'start', 'take', 'hand', 'complete', 'conclude', 'finish', 'resolve', 'reach', 'hold', 'convene', 'gather', 'fill', 'host',
  // opinion of persons
  'deal', 'handle', 'cope', 'fit', 'suit', 'qualify', 'lack', 'meet', 'criticise', 'criticize', 'attack', 'blast', 'insult', 'anger', 'offend', 'irritate', 'upset', 'retaliate', 'avenge', 'punish', 'clash', 'quarrel', 'fear', 'warn', 'need', 'have', 'show', 'love', 'like', 'know', 'try', 'use', 'play', 'tie', 'link', 'do', 'make', 'let', 'see', 'think', 'speak', 'win', 'lose', 'face',
];
