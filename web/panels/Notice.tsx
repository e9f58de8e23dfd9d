import { Message } from './Message.tsx';

/** What stands in place of a picture when there is none. */
export function Notice({ title, text }: { title: string; text?: string }) {
  return (
    <div class="notice">
      <h1>{title}</h1>
      {text && (
        <p>
          <Message text={text} />
        </p>
      )}
    </div>
  );
}
