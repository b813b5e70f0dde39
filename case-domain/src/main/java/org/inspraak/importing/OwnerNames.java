package org.inspraak.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.inspraak.shared.Text;

/** Finds among colleagues who is meant by {@code K. Peeters}, {@code Peeters Kris}, {@code k.peeters}. */
final class OwnerNames {

    /** Somebody who may own a case. */
    record Owner(UUID id, String name, String username) {}

    private final List<Owner> owners;
    private final Map<String, List<Owner>> found = new HashMap<>();

    OwnerNames(List<Owner> owners) {
        this.owners = List.copyOf(owners);
    }

    /** All who may be meant. */
    List<Owner> find(String written) {
        return found.computeIfAbsent(written, this::search);
    }

    private List<Owner> search(String written) {
        String account = written.strip().toLowerCase(Locale.ROOT).replaceFirst("@.*", "");
        List<Owner> byAccount = owners.stream()
                .filter(owner -> owner.username().toLowerCase(Locale.ROOT).equals(account))
                .toList();
        if (!byAccount.isEmpty()) {
            return byAccount;
        }
        List<String> words = wordsOf(written);
        List<Owner> whole = owners.stream()
                .filter(owner -> isSame(words, wordsOf(owner.name())))
                .toList();
        return whole.isEmpty()
                ? owners.stream()
                        .filter(owner -> mayBe(words, wordsOf(owner.name())))
                        .toList()
                : whole;
    }

    private static boolean isSame(List<String> words, List<String> name) {
        return words.stream().sorted().toList().equals(name.stream().sorted().toList());
    }

    /** Every word is one of the name's, or the first letter of one; one word at least is whole. */
    private static boolean mayBe(List<String> words, List<String> name) {
        List<String> left = new ArrayList<>(name);
        List<String> initials = new ArrayList<>();
        for (String word : words) {
            if (word.length() == 1) {
                initials.add(word);
            } else if (!left.remove(word)) {
                return false;
            }
        }
        boolean anyWhole = left.size() < name.size();
        return anyWhole && initials.stream().allMatch(initial -> removeBeginning(left, initial));
    }

    private static boolean removeBeginning(List<String> names, String initial) {
        return names.stream()
                .filter(one -> one.startsWith(initial))
                .findFirst()
                .map(names::remove)
                .orElse(false);
    }

    private static List<String> wordsOf(String text) {
        String folded = Text.fold(text);
        return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
    }
}
