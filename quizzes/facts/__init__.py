"""The fact base: entities, facts, their sources, and what they prove. No Flask, no database."""
