package dev.trunkline.app.security;

import com.mongodb.client.MongoDatabase;
import dev.trunkline.app.store.Documents;
import org.bson.Document;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** The people who may sign in, with hashes of their passwords. Thread-safe; durable when a call returns. */
@Repository
public final class People implements UserDetailsService {
    private final Documents people;
    private final PasswordEncoder passwords;

    People(MongoDatabase database, PasswordEncoder passwords) {
        this.people = new Documents(database, "people");
        this.passwords = passwords;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        Document person = people.find(name).orElseThrow(() -> new UsernameNotFoundException("Nobody has this name"));
        return User.withUsername(name)
                .password(person.getString("passwordHash"))
                .roles("ADMINISTRATOR")
                .build();
    }

    /** Whether somebody has this name. */
    public boolean knows(String name) {
        return people.find(name).isPresent();
    }

    /** Whether this is the person's password. */
    public boolean hasPassword(String name, String password) {
        return people.find(name)
                .filter(person -> passwords.matches(password, person.getString("passwordHash")))
                .isPresent();
    }

    /** Adds the person, or gives them another password. */
    public void save(String name, String password) {
        people.put(new Document("_id", name).append("passwordHash", passwords.encode(password)));
    }
}
