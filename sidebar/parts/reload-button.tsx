interface Props {
  readonly busy: boolean;
  readonly reload: () => void;
}

/** Reads the screen anew, for what was changed in the sheet itself. */
export const ReloadButton = ({ busy, reload }: Props) => (
  <button type="button" class="button small quiet" aria-disabled={busy} onClick={busy ? undefined : reload}>
    Đọc lại
  </button>
);
