import type { HostMessage, PageMessage } from '../protocol/messages.ts';

/** The way to the host; it is opened again when it breaks. */
export interface Link {
  send(message: PageMessage): void;
  readonly isOpen: boolean;
}

interface LinkEvents {
  readonly message: (message: HostMessage) => void;
  /** Told when the way breaks and when it is there again. */
  readonly state: (isOpen: boolean) => void;
}

const AGAIN_AFTER = 1000;

/** Opens the way to the workbook of this number. */
export const openLink = (number: string, events: LinkEvents): Link => {
  let socket: WebSocket;
  const open = (): void => {
    socket = new WebSocket(`ws://${location.host}/ws/${number}`);
    socket.onopen = () => events.state(true);
    socket.onmessage = ({ data }) => {
      // Only the host speaks here, in the words of its own type.
      events.message(JSON.parse(String(data)) as HostMessage);
    };
    socket.onclose = () => {
      events.state(false);
      setTimeout(open, AGAIN_AFTER);
    };
  };
  open();
  return {
    send: message => {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    },
    get isOpen() {
      return socket.readyState === WebSocket.OPEN;
    },
  };
};
