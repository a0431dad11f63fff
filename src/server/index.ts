export { analysingRoom, type AnalysingOptions, type AnalysingRoom } from './analysing/room.ts';
export { builtPages, type Pages } from './pages/built.ts';
export { readingRoom, type ReadingOptions, type ReadingRoom } from './threads/reading.ts';
export {
  LOG_LEVELS,
  loopbackHost,
  startServer,
  USUAL_PORT,
  type LogLevel,
  type ServerOptions,
  type Service,
} from './server.ts';
export type { Limits } from './streams/channel.ts';
