// Checks an unpacked record with Go's own packages: the head and the list of files as signed notes, all
// entries against the root, every inclusion proof and every consistency proof. Nothing of ours is used.
package main

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func read(parts ...string) []byte {
	data, err := os.ReadFile(filepath.Join(parts...))
	must(err)
	return data
}

func hash(text string) tlog.Hash {
	var h tlog.Hash
	data, err := base64.StdEncoding.DecodeString(text)
	must(err)
	copy(h[:], data)
	return h
}

func head(data []byte, keys note.Verifiers) (int64, tlog.Hash) {
	opened, err := note.Open(data, keys)
	must(err)
	lines := strings.Split(opened.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	return size, hash(lines[2])
}

func hashes(lines []string) []tlog.Hash {
	var found []tlog.Hash
	for _, line := range lines {
		found = append(found, hash(line))
	}
	return found
}

func main() {
	dir := os.Args[1]
	key, err := note.NewVerifier(strings.Split(string(read(dir, "keys")), "\n")[0])
	must(err)
	keys := note.VerifierList(key)
	size, root := head(read(dir, "checkpoint"), keys)

	sums, err := note.Open(read(dir, "SHA256SUMS.note"), keys)
	must(err)
	if sums.Text != string(read(dir, "SHA256SUMS")) {
		log.Fatal("the list of files is another")
	}

	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(places []int64) ([]tlog.Hash, error) {
		var found []tlog.Hash
		for _, place := range places {
			found = append(found, stored[place])
		}
		return found, nil
	})
	var leaves [][]byte
	scanner := bufio.NewScanner(bytes.NewReader(read(dir, "entries.jsonl")))
	scanner.Buffer(nil, 1<<26)
	for scanner.Scan() {
		leaf := append([]byte(nil), scanner.Bytes()...)
		more, err := tlog.StoredHashes(int64(len(leaves)), leaf, reader)
		must(err)
		stored = append(stored, more...)
		leaves = append(leaves, leaf)
	}
	found, err := tlog.TreeHash(int64(len(leaves)), reader)
	must(err)
	if int64(len(leaves)) != size || found != root {
		log.Fatal("the entries do not add up to the head")
	}

	proofs, _ := filepath.Glob(filepath.Join(dir, "proofs", "*.tlog-proof"))
	for _, path := range proofs {
		parts := strings.SplitN(string(read(path)), "\n\n", 2)
		provenSize, provenRoot := head([]byte(parts[1]), keys)
		lines := strings.Split(parts[0], "\n")[1:]
		if strings.HasPrefix(lines[0], "extra ") {
			lines = lines[1:]
		}
		index, err := strconv.ParseInt(strings.TrimPrefix(lines[0], "index "), 10, 64)
		must(err)
		must(tlog.CheckRecord(hashes(lines[1:]), provenSize, provenRoot, index, tlog.RecordHash(leaves[index])))
	}

	older, _ := filepath.Glob(filepath.Join(dir, "checkpoints", "*"))
	for _, path := range older {
		from, fromRoot := head(read(path), keys)
		text := string(read(dir, "consistency", fmt.Sprintf("%d-%d", from, size)))
		proof := hashes(strings.Fields(text))
		must(tlog.CheckTree(proof, size, root, from, fromRoot))
	}
	fmt.Printf("%d entries, %d inclusions, %d consistencies\n", size, len(proofs), len(older))
}
