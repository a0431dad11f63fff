/** One source: the desk, to look at only. */
import { ReadSource } from '../desk/reading.tsx';

export default function Source() {
  return <ReadSource editable={false} />;
}
