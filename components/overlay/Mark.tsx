/** Our own mark: whatever carries it is not the portal's. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
      <path d="M4 1h10a3 3 0 0 1 3 3v7a3 3 0 0 1-3 3H9l-4.2 3.4V14H4a3 3 0 0 1-3-3V4a3 3 0 0 1 3-3z" />
      <path class="hands" d="M9 4v3.8l2.7 1.7" />
    </svg>
  );
}
