export default function Page() {
  return <p>PLACEHOLDER</p>;
}
