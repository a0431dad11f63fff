/** The sentence of the day. Room that it once took it keeps, so that what is below stays where it is. */
import { useLayoutEffect, useRef } from 'react';

export function HeadlineText({ text }: { readonly text: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const room = useRef({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const node = heading.current;
    if (node === null) return;
    const { width, height } = node.getBoundingClientRect();
    // In another width the lines break elsewhere: what was kept says nothing any more.
    if (width !== room.current.width) {
      node.style.minBlockSize = '';
      room.current = { width, height: node.getBoundingClientRect().height };
    }
    room.current.height = Math.max(room.current.height, height);
    node.style.minBlockSize = `${room.current.height}px`;
  }, [text]);
  return (
    <h1 ref={heading} className="headline" dir="auto">
      {text}
    </h1>
  );
}
